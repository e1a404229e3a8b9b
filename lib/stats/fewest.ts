/** Below this many reports a rate is "7 dari 9" and never a percentage, and no comparison is made with it. */
export const FEWEST = 10
