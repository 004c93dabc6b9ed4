import pg from 'pg';

async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function asOwner(url, work) {
  const owner = await connected(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

function named(url, name) {
  const other = new URL(url);
  other.pathname = name;
  return other.href;
}

/**
 * A migrated database of its own, empty but for what `furnish` adds as its owner; the one it is
 * copied from stays empty. It goes away with the server.
 */
export async function ownDatabase(name, furnish) {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl || !appUrl)
    throw new Error('DATABASE_OWNER_URL and DATABASE_URL are missing: start with npm run bench.');

  const empty = new URL(ownerUrl).pathname.slice(1);
  await asOwner(named(ownerUrl, 'postgres'), async (owner) => {
    await owner.query(`drop database if exists ${name} with (force)`);
    await owner.query(`create database ${name} template ${empty} strategy file_copy`);
  });
  const ownUrl = named(ownerUrl, name);
  await asOwner(ownUrl, furnish);
  return { appUrl: named(appUrl, name), connect: () => connected(ownUrl) };
}
