import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { speak } from '../../lib/words/words.ts';

beforeEach(() => speak('en'));
afterEach(cleanup);
