/** Where a fact about the inspection system comes from. Such facts change with time, so each says how far it can be relied on. */
import * as z from 'zod';
import { lazily } from '../text/lazily';

/**
 * How sure a fact is: `confirmed` in a primary source; `secondary` known from others only; `unconfirmed` not confirmed
 * anywhere. Users are asked to check the last two before they rely on them.
 */
export const CONFIDENCES = ['confirmed', 'secondary', 'unconfirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What every statement carries. What lies within an object shares its source unless it names its own. */
export const sourced = lazily(() => ({ source: z.string().min(1), confidence: z.enum(CONFIDENCES) }));
