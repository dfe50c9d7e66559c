import * as z from 'zod/mini';

/** Metadata of an attachment in Linear: strings and numbers only. */
export type LinearMetadata = Readonly<Record<string, string | number>>;

const WithSummary = z.object({
	summary: z.object({ verdict: z.nullable(z.string()), openRequired: z.number(), updatedAt: z.nullable(z.string()) }),
});

/** The shared value as metadata: whole in one field, its summary beside it for filters and automations. */
export const toLinearMetadata = (value: string): LinearMetadata => {
	const { summary } = z.parse(WithSummary, JSON.parse(value));
	const { verdict, openRequired, updatedAt } = summary;
	return { document: value, verdict: verdict ?? '', openRequired, updatedAt: updatedAt ?? '' };
};

/** The shared value in an attachment's metadata; null where there is none. */
export const fromLinearMetadata = (metadata: unknown): string | null => {
	const read = z.safeParse(z.object({ document: z.string() }), metadata);
	return read.success ? read.data.document : null;
};
