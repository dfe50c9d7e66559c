import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { parsePolicy } from '../release/policy';
import { RefusedEdit } from '../release/refused-edit';
import { Options } from '../store/records';
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	type BackupData,
	EMPTY_BACKUP,
	KEY_OF,
	MOST_CHARACTERS,
	type RecordOf,
	ScopedPolicy,
	SECTION_NAMES,
	SECTIONS,
	type SectionName,
} from './schema';

/** For whoever opens the file; it is not read back. */
const aboutWords = (): string =>
	t`All that Muster keeps: sites, releases, epics, checklists, plans, their history, policies and options. Keys of Linear are not in it: connect Linear anew after restoring.`;

/** A backup as the text of a file. @param madeAt ISO 8601 UTC */
export const backupText = (data: BackupData, madeAt: string, madeBy: string): string =>
	JSON.stringify(
		{ format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, madeBy, about: aboutWords(), ...data },
		null,
		'\t',
	);

/** What a file holds, and each part of it that cannot be read, with its place. */
export interface ReadBackup {
	readonly data: BackupData;
	readonly leftOut: readonly string[];
}

const Head = z.looseObject({ format: z.literal(BACKUP_FORMAT), version: z.int() });
/** Deeper than anything that Muster writes: what is deeper would overflow whatever walks through it. */
const MOST_LEVELS = 200;

const isTooDeep = (value: unknown): boolean => {
	let level = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > MOST_LEVELS) return true;
		level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
	}
	return false;
};

/** What is wrong at a place in the file, e.g. `plans.3.owner: Invalid input`. */
const faultAt = (place: readonly PropertyKey[], fault: string): string => `${place.join('.')}: ${fault}`;

const faultOf = (start: string, { path, message }: z.core.$ZodIssue): string => faultAt([start, ...path], message);

const readRecord = <S extends SectionName>(section: S, place: string, raw: unknown): RecordOf<S> | string => {
	if (isTooDeep(raw)) return faultAt([place], t`nested too deeply`);
	const parsed = z.safeParse(SECTIONS[section] as unknown as z.ZodMiniType<RecordOf<S>>, raw);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	return issue === undefined ? faultAt([place], t`unreadable`) : faultOf(place, issue);
};

const policyFault = (place: string, record: unknown): string | null => {
	const scoped = z.safeParse(ScopedPolicy, record);
	const result = parsePolicy(scoped.data?.policy);
	if (!scoped.success || result.ok) return null;
	const [{ field, message } = { field: '', message: t`unreadable` }] = result.problems;
	return faultAt([place, 'policy', field], message);
};

const readSection = <S extends SectionName>(section: S, raw: unknown, leftOut: string[]): RecordOf<S>[] => {
	if (raw === undefined) return [];
	if (!Array.isArray(raw)) {
		leftOut.push(faultAt([section], t`not a list`));
		return [];
	}
	const byKey = new Map<string, RecordOf<S>>();
	raw.forEach((one: unknown, at) => {
		const place = `${section}[${at}]`;
		const record = readRecord(section, place, one);
		const fault = typeof record === 'string' ? record : section === 'policies' ? policyFault(place, record) : null;
		const key = typeof record === 'string' ? '' : KEY_OF[section](record);
		if (typeof record === 'string' || fault !== null) leftOut.push(fault ?? place);
		else if (byKey.has(key)) leftOut.push(faultAt([place], t`a second record of ${key}`));
		else byKey.set(key, record);
	});
	return [...byKey.values()];
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : t`unreadable`;
		throw new RefusedEdit(t`This file is not JSON: ${reason}.`);
	}
};

const noBackup = (fault: string): RefusedEdit => new RefusedEdit(t`This is no backup of Muster (${fault}).`);

/**
 * Reads a backup of this version or an older one; parts that make no sense are left out and named.
 * @throws {RefusedEdit} for what is no backup at all, is too large, or was written by a newer Muster
 */
export const readBackup = (text: string): ReadBackup => {
	if (text.length > MOST_CHARACTERS)
		throw new RefusedEdit(t`This file is too large for a backup: 50 million characters at most.`);
	const head = z.safeParse(Head, parsed(text));
	if (!head.success) {
		const [issue] = head.error.issues;
		throw noBackup(issue === undefined ? t`unreadable` : faultOf('file', issue));
	}
	const { version, options, ...rest } = head.data;
	if (version > BACKUP_VERSION)
		throw new RefusedEdit(
			t`A newer Muster made this backup (its version is ${version}). Update Muster, then restore it.`,
		);
	if (version < 1) throw noBackup(faultAt(['file', 'version'], t`must be 1 or more`));
	const leftOut: string[] = [];
	const sections = SECTION_NAMES.map((name) => [name, readSection(name, rest[name], leftOut)] as const);
	const chosen = z.safeParse(z.nullable(Options), options ?? null);
	if (!chosen.success) leftOut.push(...chosen.error.issues.map((issue) => faultOf('options', issue)));
	return { data: { ...EMPTY_BACKUP, ...Object.fromEntries(sections), options: chosen.data ?? null }, leftOut };
};
