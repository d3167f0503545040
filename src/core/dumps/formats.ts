/** The dump formats Sheaf reads. Adding a format touches its own file and this list. */
import type { DumpFormat } from './dumpFormat';
import { huggingFacePage } from './huggingFacePage';

export const dumpFormats: readonly DumpFormat[] = [huggingFacePage];
