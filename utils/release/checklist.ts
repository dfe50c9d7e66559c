/**
 * A checklist: its shape, and what people can do to it. The panel takes the edits alone (`checklist-edit`), so that no
 * schema library is loaded into tracker pages.
 */
export * from './checklist-edit';
export * from './checklist-schema';
