/** @type {import('next').NextConfig} */
const config = { env: { TOKEN: process.env.AUTH_SECRET, ...extra }, experimental: { serverActions: { allowedOrigins: ['*', `${host}`], bodySizeLimit: '100mb' } }, headers: async () => [{ source: '/(.*)' }] }
export default phase => ({ ...config, ...(phase ? { env: config.env } : config) })
