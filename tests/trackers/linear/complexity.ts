import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

const USUAL_PAGE = 50;

/** What one query may cost at most. */
export const MOST_COMPLEXITY = 10_000;

/** What a document costs by Linear's rule: 0.1 a property, 1 an object, a connection times its page size. */
export function complexityOf(document: DocumentNode, variables: Record<string, unknown>): number {
	const fragments = new Map<string, SelectionSetNode>();
	for (const part of document.definitions) {
		if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part.selectionSet);
	}
	const ofSet = (set: SelectionSetNode): number => set.selections.reduce((sum, each) => sum + ofSelection(each), 0);
	const ofSelection = (part: SelectionSetNode['selections'][number]): number => {
		if (part.kind === Kind.INLINE_FRAGMENT) return ofSet(part.selectionSet);
		if (part.kind === Kind.FRAGMENT_SPREAD) {
			const set = fragments.get(part.name.value);
			return set ? ofSet(set) : 0;
		}
		return part.selectionSet ? 1 + pageSize(part, variables) * ofSet(part.selectionSet) : 0.1;
	};
	const operations = document.definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
	return Math.ceil(operations.reduce((sum, part) => sum + ofSet(part.selectionSet), 0));
}

function pageSize(field: FieldNode, variables: Record<string, unknown>): number {
	const paged = field.selectionSet?.selections.some(
		(part) => part.kind === Kind.FIELD && ['nodes', 'edges'].includes(part.name.value),
	);
	if (!paged) return 1;
	const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
	if (argument?.kind === Kind.INT) return Number(argument.value);
	const value = argument?.kind === Kind.VARIABLE ? variables[argument.name.value] : undefined;
	return typeof value === 'number' ? value : USUAL_PAGE;
}
