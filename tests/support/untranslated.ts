import ts from 'typescript';

/** A string that people read and that no catalogue knows. */
export interface Untranslated {
	readonly line: number;
	readonly text: string;
}

const MACROS = new Set(['t', 'msg', 'plural', 'select', 'selectOrdinal']);
/** Attributes that are read aloud or shown: any word in them is found. */
const READ =
	/^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|label|alt|heading|hint|words|action|unit|empty)$/;
/** Attributes for the browser. */
const CODE =
	/^(?:className|class|look|id|htmlFor|key|role|type|d|viewBox|href|rel|target|lang|dir|style|autoComplete|inputMode|data-.*|aria-(?:labelledby|describedby|controls|live|current|haspopup|activedescendant|owns))$/;
/** Names of tables of words, where a single lower-case word is one too. */
const TABLE = /(?:WORDS|LABELS|NAMES|TITLES|ADVICE|HINTS)$/;
/** Names of what is of no language: what is stored, sent or recognised, and class names. */
const FIXED = /^FIXED_|CLASSES$/;
/** Errors that are for developers alone: they are reported, never shown. */
const DEVELOPERS = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'DOMException']);
/** Names, not words: the same in every language. */
const PROPER = /^(?:Muster|Jira|Jira Cloud|Jira Data Center|Linear|Confluence|Markdown|HTML|CSV|JSON)[.:]?$/;
/** What is typed as it is in every language, e.g. `lin_api_…`, `Europe/Berlin`, `PAY-90`. */
const TYPED = /^(?:\w+[_/]\S*|[A-Z]{2,}-\d+)$/;
/** Names that the browser gives keys, events, headers and errors. */
const BROWSER =
	/^(?:Enter|Escape|Tab|Home|End|Delete|Backspace|Shift|Control|Alt|Meta|Space|Accept|Authorization|Bearer|Content-\w+|\w*Error|use (?:client|strict))$/;

/** GraphQL, HTML, selectors, media queries, style sheets and public identifiers. */
const LANGUAGE =
	/^\s*(?:(?:query|mutation|fragment) \w|\w+ \{ \w|<[a-z!]|\[[\w-]+|\(prefers-|https?:\/\/\S*$|(?:(?:input|textarea|select|button)(?:, |$))+$|:root \{|-\/\/)/;
/** Jira's query language. */
const JQL = /^ ORDER BY |^(?: AND )?(?:labels|parent|key|fixVersion|updated|cf\[\]) ?(?:=|>=|in \(|is not )/;

const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text);
const isSentence = (text: string): boolean =>
	/\p{L}{2,}[,;:’]? \p{L}/u.test(text) || /^\p{Lu}\p{Ll}+(?:[.…!?:]|$)/u.test(text.trim());
/** A piece of a template that stands as a word of its own, e.g. ` of `. */
const isPiece = (text: string): boolean =>
	/(?:^|[\s(“])\p{L}{2,}(?:[,.;:!?…)”]*(?:\s|$))/u.test(text) && /\s/.test(text);

const nameOf = (node: ts.Node | undefined): string | null =>
	node !== undefined && ts.isIdentifier(node) ? node.text : null;

/** The parts of a template that are written out. */
const piecesOf = (node: ts.TemplateExpression): string[] => [
	node.head.text,
	...node.templateSpans.map(({ literal }) => literal.text),
];

const isMacro = (node: ts.Node): boolean =>
	(ts.isTaggedTemplateExpression(node) && MACROS.has(nameOf(node.tag) ?? '')) ||
	(ts.isCallExpression(node) && MACROS.has(nameOf(node.expression) ?? ''));

const isForDevelopers = (node: ts.Node): boolean =>
	(ts.isNewExpression(node) && DEVELOPERS.has(nameOf(node.expression) ?? '')) ||
	(ts.isCallExpression(node) &&
		ts.isPropertyAccessExpression(node.expression) &&
		nameOf(node.expression.expression) === 'console');

const isTrans = (node: ts.Node): boolean =>
	ts.isJsxElement(node) && ['Trans', 'Plural'].includes(nameOf(node.openingElement.tagName) ?? '');

/** What an element is looked up by. */
const isSelector = ({ parent }: ts.Node): boolean =>
	parent !== undefined &&
	ts.isCallExpression(parent) &&
	ts.isPropertyAccessExpression(parent.expression) &&
	/^(?:matches|closest|querySelector|querySelectorAll)$/.test(parent.expression.name.text);

/** What something is held against. */
const isCompared = ({ parent }: ts.Node): boolean =>
	ts.isBinaryExpression(parent) &&
	[ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
		parent.operatorToken.kind,
	);

/** What a table is looked up by. */
const isKey = (node: ts.Node): boolean =>
	ts.isElementAccessExpression(node.parent) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/** Lower-case names in a list `as const`, e.g. of states. */
const isName = (node: ts.StringLiteral): boolean => {
	const list = node.parent;
	return (
		ts.isArrayLiteralExpression(list) &&
		ts.isAsExpression(list.parent) &&
		ts.isConstTypeReference(list.parent.type) &&
		/^[a-z][a-z -]*$/.test(node.text)
	);
};

/** Strings that are compared, looked up or imported are code. */
const isCode = (node: ts.Node): boolean =>
	ts.isImportDeclaration(node) ||
	ts.isExportDeclaration(node) ||
	ts.isTypeNode(node) ||
	(ts.isJsxAttribute(node) && CODE.test(node.name.getText())) ||
	(ts.isStringLiteral(node) && (isSelector(node) || isCompared(node) || isKey(node) || isName(node))) ||
	(ts.isVariableDeclaration(node) && FIXED.test(node.name.getText()));

interface Place {
	/** Any word here is shown, not only what looks like a sentence. */
	readonly shown: boolean;
	readonly inFunction: boolean;
	readonly inTrans: boolean;
}

/** A function that a list calls while it is made, e.g. of `map`. */
const isCalledAtOnce = ({ parent }: ts.Node): boolean =>
	ts.isCallExpression(parent) &&
	ts.isPropertyAccessExpression(parent.expression) &&
	/^(?:map|flatMap|filter|find|reduce|forEach|some|every|sort|toSorted|from|groupBy)$/.test(
		parent.expression.name.text,
	);

/** A table of words that is read here, not made. */
const isTable = (node: ts.Node): boolean =>
	ts.isIdentifier(node) &&
	/LABELS$/.test(node.text) &&
	!(ts.isVariableDeclaration(node.parent) && node.parent.name === node);

/** What a node does to the place of its children. */
const placeIn = (node: ts.Node, place: Place): Place => {
	if (ts.isFunctionLike(node)) {
		return { shown: false, inFunction: place.inFunction || !isCalledAtOnce(node), inTrans: false };
	}
	if (isTrans(node)) return { ...place, inTrans: true };
	if (ts.isJsxAttribute(node)) return { ...place, shown: READ.test(node.name.getText()), inTrans: false };
	if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return { ...place, shown: true };
	if (ts.isElementAccessExpression(node)) return { ...place, shown: false };
	if (ts.isVariableDeclaration(node)) return { ...place, shown: TABLE.test(node.name.getText()) };
	if (ts.isCallExpression(node) || ts.isBinaryExpression(node))
		return { ...place, shown: keepsShown(node) && place.shown };
	return place;
};

/** `a && 'word'` and `a ?? 'word'` show their word, `a === 'word'` does not. */
const keepsShown = (node: ts.CallExpression | ts.BinaryExpression): boolean =>
	ts.isBinaryExpression(node) &&
	[
		ts.SyntaxKind.AmpersandAmpersandToken,
		ts.SyntaxKind.BarBarToken,
		ts.SyntaxKind.QuestionQuestionToken,
		ts.SyntaxKind.PlusToken,
	].includes(node.operatorToken.kind);

const isUntranslated = (node: ts.Node, { shown, inTrans }: Place): string | null => {
	if (ts.isJsxText(node))
		return !inTrans && isWord(node.text) && !PROPER.test(node.text.trim()) ? node.text.trim() : null;
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
		const { text } = node;
		if ([PROPER, TYPED, BROWSER, LANGUAGE, JQL].some((code) => code.test(text))) return null;
		return isSentence(text) || (shown && isWord(text) && !/^[\w-]+\.[\w.-]+$/.test(text)) ? text : null;
	}
	if (!ts.isTemplateExpression(node)) return null;
	const pieces = piecesOf(node);
	if ([LANGUAGE, JQL].some((code) => code.test(pieces.join('')))) return null;
	const found = pieces.some(
		(piece) => !PROPER.test(piece.replace(/[·:\s]/g, '')) && (isPiece(piece) || isSentence(piece)),
	);
	return found || (shown && pieces.some((piece) => isWord(piece))) ? pieces.join('…') : null;
};

/**
 * Finds what people read and no catalogue knows: text and spoken attributes in JSX, and whatever looks like a sentence
 * outside of Lingui's macros; also macros and tables that would be read while a module loads, when no language is known yet.
 */
export const findUntranslated = (fileName: string, code: string): Untranslated[] => {
	const source = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
	const found: Untranslated[] = [];
	const note = (node: ts.Node, text: string): void => {
		const { line } = source.getLineAndCharacterOfPosition(node.getStart());
		found.push({ line: line + 1, text: text.replace(/\s+/g, ' ').slice(0, 100) });
	};
	const visit = (node: ts.Node, place: Place): void => {
		if (isCode(node) || isForDevelopers(node)) return;
		if (isMacro(node)) {
			const early = !place.inFunction && !/^msg\b/.test(node.getText());
			if (early) note(node, `said while the module loads: ${node.getText()}`);
			return;
		}
		if (!place.inFunction && isTable(node)) note(node, `read while the module loads: ${node.parent.getText()}`);
		const text = isUntranslated(node, place);
		if (text !== null) note(node, text);
		ts.forEachChild(node, (child) => visit(child, placeIn(node, place)));
	};
	visit(source, { shown: false, inFunction: false, inTrans: false });
	return found;
};
