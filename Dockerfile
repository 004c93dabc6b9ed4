FROM node:26-slim AS build
WORKDIR /closeknit
ENV NX_DAEMON=false NX_TUI=false NG_CLI_ANALYTICS=false SCARF_ANALYTICS=false
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/contracts/package.json libs/contracts/
COPY libs/domain/package.json libs/domain/
COPY libs/fixtures/package.json libs/fixtures/
COPY libs/ui/package.json libs/ui/
COPY test/package.json test/
# The lock file may lack packages for other machines, which `npm ci` refuses.
RUN npm install --no-save --no-audit --no-fund
# Named one by one, so that neither data nor packages of the machine come along.
COPY nx.json tsconfig.base.json eslint.config.mjs ./
COPY tools tools
COPY libs libs
COPY apps apps
COPY test test
RUN npx nx run-many -t build compress

# Shows every mail of a trial instead of sending it; never part of a practice's own set-up.
FROM build AS mailbox
EXPOSE 1025 1080
USER node
CMD ["node_modules/.bin/maildev", "--smtp", "1025", "--web", "1080"]

FROM node:26-slim AS packages
WORKDIR /closeknit
ENV SCARF_ANALYTICS=false
COPY --from=build /closeknit/package.json /closeknit/package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs libs
COPY test/package.json test/
RUN npm install --no-save --omit=dev --no-audit --no-fund

FROM node:26-slim
WORKDIR /closeknit
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_ROOT=/closeknit/dist/web/browser
COPY --from=packages /closeknit ./
COPY --from=build /closeknit/dist dist
RUN mkdir files && chown node:node files
ENV FILES_URL=file:///closeknit/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", \
  "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As in tools/serving/server.mjs.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "--heap-growing-percent=10", "dist/api/main.js"]
