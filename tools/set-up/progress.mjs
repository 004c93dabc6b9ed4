const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Does one step and tells on one line what it is and how long it took. */
export async function step(name, work) {
  const since = Date.now();
  process.stdout.write(`  ${name} ... `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(since)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

export const say = (text = '') => process.stdout.write(`${text}\n`);
