/** The policy: its shape, what holds by default, and how it is read and written as JSON. */
export { exportPolicy, type PolicyProblem, type PolicyResult, parsePolicy } from './policy-json';
export * from './policy-schema';
