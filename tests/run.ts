/**
 * `npm test`: every check there is, one after another, on a machine with only Node and npm. The last
 * line adds up what the test runners themselves reported; a check that is no test runner counts as
 * one failure where it fails.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureInstalled } from './drive/install-missing.ts';

const root = new URL('..', import.meta.url).pathname;
const reports = join(root, '.output', 'reports');

interface Step {
  name: string;
  command: readonly string[];
  /** Whether the step is a run of Vitest, which reports what it counted. */
  counts?: boolean;
}

const vitest = (name: string, ...rest: string[]): Step => {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...rest, ...reporters], counts: true };
};

const steps: readonly Step[] = [
  { name: 'types of the project', command: ['wxt', 'prepare'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  vitest('unit', '--config=tests/vitest.config.ts', '--project=lib', '--project=page'),
  { name: 'build for Chrome', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  vitest('package', '--config=tests/vitest.config.ts', '--project=package'),
  { name: 'linter of the Firefox store', command: ['node', 'tests/package/lint-firefox.ts'] },
  vitest('e2e', '--config=tests/e2e/vitest.config.ts'),
];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a command of the project's own packages; resolves with its exit code. */
function run([command = '', ...rest]: readonly string[]): Promise<number> {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const child = spawn(command, rest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** What Vitest counted, out of its own report. A run that left none, or that counted nothing, failed. */
async function countsOf(step: Step, code: number): Promise<Counts> {
  try {
    const report = JSON.parse(await readFile(join(reports, `${step.name}.json`), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    };
    const passed = report.numPassedTests;
    const skipped = report.numPendingTests + report.numTodoTests;
    const failed = report.numFailedTests || (code === 0 && passed > 0 ? 0 : 1);
    return { passed, failed, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
await ensureInstalled(['chromium', 'firefox-esr', 'xvfb', 'openbox', 'xdotool']);
// Before two tests at once ask for them; where they cannot be had, those tests say why.
for (const wished of ['chromium-l10n', 'age', 'ngircd', 'prosody'] as const) {
  await ensureInstalled([wished]).catch(() => undefined);
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  const began = performance.now();
  console.log(`\n── ${step.name}`);
  const code = await run(step.command);
  const failedWithoutCount = code === 0 ? 0 : 1;
  const counts = step.counts
    ? await countsOf(step, code)
    : { passed: 0, failed: failedWithoutCount, skipped: 0 };
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
