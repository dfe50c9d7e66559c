import { GraphQLError } from 'graphql';

export type ErrorCode =
	| 'AUTHENTICATION_ERROR'
	| 'FORBIDDEN'
	| 'INPUT_ERROR'
	| 'INVALID_INPUT'
	| 'RATELIMITED'
	| 'GRAPHQL_VALIDATION_FAILED';

const TYPES: Readonly<Record<ErrorCode, string>> = {
	AUTHENTICATION_ERROR: 'authentication error',
	FORBIDDEN: 'forbidden',
	INPUT_ERROR: 'invalid input',
	INVALID_INPUT: 'invalid input',
	RATELIMITED: 'ratelimited',
	GRAPHQL_VALIDATION_FAILED: 'graphql error',
};

/** An error as Linear reports it: a code, a type, and a sentence that can be shown to people. */
export function userError(code: ErrorCode, message: string): GraphQLError {
	return new GraphQLError(message, {
		extensions: { code, type: TYPES[code], userError: true, userPresentableMessage: message },
	});
}

/** The error for a record that does not exist. */
export function notFound(type: string): GraphQLError {
	return userError('INPUT_ERROR', `Entity not found: ${type}`);
}
