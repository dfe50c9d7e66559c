import { type OpenApi, type Operation, type Parameter, type Schema, valueDisagreements } from './openapi.ts';

/** A call as it was sent: the path as the published file writes it, with its query. */
export interface SentCall {
	method: string;
	path: string;
	body: unknown;
}

/** A published operation, by the template of its path. */
export interface Published {
	template: string;
	method: string;
	operation: Operation;
	parameters: Parameter[];
}

const patternOf = (template: string): RegExp => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** The operation that a call is for; the template with the fewest places to fill in wins. Undefined for none. */
export function publishedFor(api: OpenApi, call: SentCall): Published | undefined {
	const [pathname = ''] = call.path.split('?');
	const method = call.method.toLowerCase();
	const places = (template: string) => template.split('{').length;
	const [template] = Object.keys(api.paths)
		.filter((each) => patternOf(each).test(pathname) && api.paths[each]?.[method] !== undefined)
		.sort((one, other) => places(one) - places(other));
	const path = template === undefined ? undefined : api.paths[template];
	const operation = path?.[method];
	if (template === undefined || !operation) return undefined;
	return { template, method, operation, parameters: [...(path.parameters ?? []), ...(operation.parameters ?? [])] };
}

/** What in a call is not as the operation has it: its parameters' names, types and listed values, and its body. */
export function callDisagreements(api: OpenApi, published: Published, call: SentCall): string[] {
	const query = new URLSearchParams(call.path.split('?')[1] ?? '');
	const known = published.parameters.filter((parameter) => parameter.in === 'query');
	const wrong = [...query].flatMap(([name, value]) => {
		const parameter = known.find((each) => each.name === name);
		return parameter ? wrongText(parameter.schema ?? {}, value, name) : [`query.${name} is not published`];
	});
	const missing = known.filter(({ name, required }) => required && !query.has(name));
	return [...missing.map(({ name }) => `query.${name} is missing`), ...wrong, ...wrongBody(api, published, call.body)];
}

function wrongText(schema: Schema, value: string, name: string): string[] {
	// Jira takes lists of values with commas between them.
	if (schema.type === 'array') return value.split(',').flatMap((each) => wrongText(schema.items ?? {}, each, name));
	if (schema.type === 'integer' && !/^\d+$/.test(value)) return [`query.${name} is no whole number`];
	if (schema.type === 'boolean' && !/^(true|false)$/.test(value)) return [`query.${name} is no boolean`];
	return schema.enum && !schema.enum.includes(value) ? [`query.${name} is none of ${schema.enum.join(', ')}`] : [];
}

function wrongBody(api: OpenApi, { operation }: Published, body: unknown): string[] {
	const schema = operation.requestBody?.content?.['application/json']?.schema;
	if (body === null) return operation.requestBody?.required ? ['the body is missing'] : [];
	return schema ? valueDisagreements(api, schema, body, 'body') : ['a body is not published'];
}
