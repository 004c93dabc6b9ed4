import { readFileSync } from 'node:fs';

/** Adds up what several runners counted. */
export function sumOf(counts) {
  const sum = (name) => counts.reduce((total, one) => total + (one[name] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

// A file that cannot even be loaded fails no test by name, and must not pass for that.
const atLeastOne = (failed, succeeded) => (succeeded ? failed : Math.max(failed, 1));

/** Counts a report of Vitest or Jest. */
export function countSpecs(report) {
  return {
    passed: report.numPassedTests,
    failed: atLeastOne(report.numFailedTests, report.success),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts a report of Playwright. */
export function countJourneys({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts the report in a file; a runner that left none has failed. */
export function countFile(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
