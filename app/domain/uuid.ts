const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether what an address or a form gives can be an id of ours: the database refuses to compare the rest. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && pattern.test(value);
