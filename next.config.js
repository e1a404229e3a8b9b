const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), browsing-topics=()' },
]

// No accounts yet: other host names are refused, since a page elsewhere may point its own at 127.0.0.1.
const elsewhere = ['localhost', '127\\.0\\.0\\.1'].map((value) => ({ type: 'host', value }))

/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['@duckdb/node-api'],
  // The tracer misses the shared library that the bindings load at run time.
  outputFileTracingIncludes: { '/**': ['./node_modules/@duckdb/node-bindings-*/**'] },
  images: { unoptimized: true },
  poweredByHeader: false,
  // Types are checked by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers }],
  redirects: async () => [
    { source: '/', destination: '/id', permanent: false },
    // Browsers ask for it by that name while the page's own icon is being renewed.
    { source: '/favicon.ico', destination: '/icon.svg', permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [{ source: '/:path*', missing: elsewhere, destination: '/api/refused' }],
  }),
}
