import {
	buildSchema,
	type GraphQLField,
	type GraphQLNamedType,
	type GraphQLSchema,
	isEnumType,
	isInputObjectType,
	isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { LINEAR_SCHEMA } from '../../trackers/linear/schema.ts';
import { contractsPresent, readContract } from './contracts.ts';

let published: GraphQLSchema;
const own = Object.values(LINEAR_SCHEMA.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/** Every way in which a type of the stand-in says something the published schema does not. */
function differences(type: GraphQLNamedType): string[] {
	const other = published.getType(type.name);
	if (!other) return [`${type.name} is not published`];
	if (isObjectType(type) && isObjectType(other)) {
		const fields = other.getFields();
		return Object.values(type.getFields()).flatMap((field) => fieldDifferences(type.name, field, fields[field.name]));
	}
	if (isInputObjectType(type) && isInputObjectType(other))
		return inputDifferences(type.name, type.getFields(), other.getFields());
	if (isEnumType(type) && isEnumType(other)) {
		const names = other.getValues().map((value) => value.name);
		return type.getValues().flatMap(({ name }) => (names.includes(name) ? [] : [`${type.name}.${name}`]));
	}
	return type.constructor === other.constructor ? [] : [`${type.name} is of another kind`];
}

type Typed = Record<string, { name: string; type: { toString(): string } }>;

function inputDifferences(where: string, fields: Typed, others: Typed): string[] {
	return Object.values(fields).flatMap(({ name, type }) => same(`${where}.${name}`, type, others[name]?.type));
}

function fieldDifferences(
	where: string,
	field: GraphQLField<unknown, unknown>,
	other?: GraphQLField<unknown, unknown>,
): string[] {
	const at = `${where}.${field.name}`;
	const args = field.args.flatMap((arg) =>
		same(`${at}(${arg.name})`, arg.type, other?.args.find(({ name }) => name === arg.name)?.type),
	);
	return [...same(at, field.type, other?.type), ...args];
}

function same(where: string, type: { toString(): string }, other: { toString(): string } | undefined): string[] {
	return String(type) === String(other) ? [] : [`${where}: ${type}, published ${other}`];
}

describe.skipIf(!contractsPresent)('Linear’s schema (skipped without the published one)', () => {
	beforeAll(() => {
		published = buildSchema(readContract('linear.graphql'), { assumeValid: true });
	});

	it('holds enough to be worth comparing', () => {
		expect(own.length).toBeGreaterThan(60);
	});

	it.each(own.map((type) => [type.name, type] as const))('agrees on %s', (_name, type) => {
		expect(differences(type)).toEqual([]);
	});
});
