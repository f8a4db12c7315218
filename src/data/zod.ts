/** zod without `eval`, which the page's Content-Security-Policy forbids; every schema takes it from here. */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
