import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** A program that ended badly: `output` holds the last part of what it wrote, for messages and for finding the cause. */
export class ProgramError extends Error {
  constructor(command, code, output) {
    super(`\`${command}\` ended with ${code}`);
    this.output = output;
  }
}

/** The path of a program on the PATH, or undefined. */
export function findProgram(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    for (const ending of windows ? ['.cmd', '.exe', ''] : ['']) {
      const file = join(folder, name + ending);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {
        // not there: the next folder
      }
    }
  }
  return undefined;
}

/**
 * Runs a program to its end and returns what it wrote to standard output.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} options show: pass its output on as it comes
 * @throws {ProgramError} when it can't be started or its exit status is not 0
 */
export function run(program, args, { cwd, env, show = false } = {}) {
  const command = [program, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
    });
    let output = '';
    let all = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      all = (all + chunk).slice(-20_000);
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      all = (all + chunk).slice(-20_000);
      if (show) process.stderr.write(chunk);
    });
    child.on('error', (error) => reject(new ProgramError(command, error.code ?? error.message, all)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new ProgramError(command, code ?? signal, all));
    });
  });
}

/** The last lines of a program's output, for a message. */
export function lastLines(text, count = 12) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
