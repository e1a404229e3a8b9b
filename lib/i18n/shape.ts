/** The same keys, any text: English must say everything that Indonesian says, and nothing more. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }
