/** Writes docs/calibration.md. */
import { writeFileSync } from 'node:fs';
import { calibrationText } from './calibration-text.ts';

writeFileSync(new URL('../docs/calibration.md', import.meta.url), calibrationText());
