/** The product's mark: three rows of a report card and the exclamation mark of LAPOR!, its dot a woven diamond. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="#2b3a8c" />
      <path d="M6 9h9M6 16h9M6 23h9" stroke="#a9b6ff" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M19.6 6h6.2l-1 11.5h-4.2z" fill="#fff" />
      <path d="m22.7 20.2 3.4 3.4-3.4 3.4-3.4-3.4z" fill="#f0be45" />
    </svg>
  )
}
