/** A part of an OpenAPI schema, as far as it is looked at here. */
export interface Schema {
	$ref?: string;
	type?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	enum?: unknown[];
	allOf?: Schema[];
	additionalProperties?: boolean | Schema;
}

/** One parameter of an operation. */
export interface Parameter {
	name: string;
	in: string;
	required?: boolean;
	schema?: Schema;
}

interface Content {
	content?: Record<string, { schema?: Schema }>;
}

/** One published operation. */
export interface Operation {
	parameters?: Parameter[];
	requestBody?: Content & { required?: boolean };
	responses: Record<string, Content>;
}

/** An OpenAPI document. */
export interface OpenApi {
	paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
	components?: { schemas: Record<string, Schema> };
}

/** What in `body` disagrees with the document's answer of that status, one line each. Throws when there is none such. */
export function disagreements(api: OpenApi, path: string, method: string, status: number, body: unknown): string[] {
	const answer = api.paths[path]?.[method]?.responses[String(status)];
	const schema = answer?.content?.['application/json']?.schema;
	if (!schema) throw new Error(`${method} ${path} has no published answer ${status}`);
	return valueDisagreements(api, schema, body, 'body');
}

/** What in a value disagrees with a schema, one line each; `at` names the value. */
export function valueDisagreements(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
	if (schema.$ref)
		return valueDisagreements(api, api.components?.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, value, at);
	const parts = (schema.allOf ?? []).flatMap((part) => valueDisagreements(api, part, value, at));
	if (schema.type && !isOfType(schema.type, value)) return [...parts, `${at} is not of type ${schema.type}`];
	if (schema.enum && !schema.enum.includes(value)) return [...parts, `${at} is none of ${schema.enum.join(', ')}`];
	if (Array.isArray(value))
		return [
			...parts,
			...value.flatMap((each, index) => valueDisagreements(api, schema.items ?? {}, each, `${at}[${index}]`)),
		];
	if (typeof value !== 'object' || value === null) return parts;
	return [...parts, ...checkObject(api, schema, value as Record<string, unknown>, at)];
}

function checkObject(api: OpenApi, schema: Schema, value: Record<string, unknown>, at: string): string[] {
	const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
	const extra = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
	const known = schema.properties ?? {};
	const closed = schema.additionalProperties === false && schema.properties;
	const found = Object.entries(value).flatMap(([name, each]) => {
		const part = known[name];
		if (!part && closed) return [`${at}.${name} is not published`];
		return valueDisagreements(api, part ?? extra, each, `${at}.${name}`);
	});
	return [...missing, ...found];
}

function isOfType(type: string, value: unknown): boolean {
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'array') return Array.isArray(value);
	if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
	return typeof value === type;
}
