/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['@duckdb/node-api'],
  images: { unoptimized: true },
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  async redirects() {
    return [{ source: '/', destination: '/id', permanent: false }]
  },
}
