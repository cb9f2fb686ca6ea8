import { armor, Decrypter, Encrypter } from 'age-encryption';
import { isArmoured, readAgeHeader } from '../age-header.ts';
import { type Pieces, piecesOf, textOf } from '../bytes-text.ts';
import { digestOf } from '../chain-digest.ts';
import { limits } from '../limits.ts';
import { RefusedFile, refusalOf } from '../refusal.ts';

/**
 * An age file (age-encryption.org/v1, as of 2026), locked with a passphrase through scrypt: our own JSON
 * inside, and so all that it carries. The `age` command opens it, and we open what `age -p` made, also
 * armoured.
 *
 * It is locked and opened as a stream. Nothing that comes out is written before a first look has gone
 * through all of it: a cut file shows itself only at its end.
 */
export async function lockedWith(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(limits.work);
  return encrypter.encrypt(plain);
}

/** Opens what was locked anew, from the beginning. Answers the digest of what was in it. */
export async function digestInside(
  locked: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return digestOf(piecesOf(await decrypter.decrypt(locked)));
}

/** An age file that was looked at, and not opened yet. */
export interface LockedFile {
  /** scrypt's cost, as the power of two. */
  work: number;
  /** What is in it. Refuses a wrong passphrase. */
  unlock(passphrase: string): Promise<Pieces>;
}

/** Looks at the clear beginning of an age file, and refuses what cannot or should not be opened. */
export async function lockedFile(file: Blob): Promise<LockedFile> {
  const start = await bytesOf(file.slice(0, longestStart));
  const binary = isArmoured(start) ? await withoutArmour(file) : file;
  const { work, length } = readAgeHeader(await bytesOf(binary.slice(0, longestStart)));
  if (work > limits.workAsked) throw new RefusedFile('too_much_work');
  return {
    work,
    async unlock(passphrase) {
      const key = await keyIn(await bytesOf(binary.slice(0, length)), passphrase);
      return () => opened(binary, key);
    },
  };
}

const longestStart = 4_096;

async function withoutArmour(file: Blob): Promise<Blob> {
  if (file.size > limits.foreignBytes) throw new RefusedFile('too_large');
  const text = textOf(await bytesOf(file));
  try {
    return new Blob([armor.decode(text) as Uint8Array<ArrayBuffer>]);
  } catch (error) {
    const isCut = !text.includes('-----END AGE ENCRYPTED FILE-----');
    throw new RefusedFile(isCut ? 'cut_short' : 'malformed', error);
  }
}

/** The key of the file: found once, since each try takes its memory anew. */
async function keyIn(header: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    const isWrong = String(error).includes('no identity matched');
    throw new RefusedFile(isWrong ? 'wrong_passphrase' : 'altered', error);
  }
}

async function* opened(file: Blob, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => key });
  try {
    yield* piecesOf(await decrypter.decrypt(file.stream()));
  } catch (error) {
    throw new RefusedFile(refusalOf(error) ?? 'altered', error);
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
