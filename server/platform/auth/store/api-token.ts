/** A token by which programs use a campaign, without its secret. */
export interface ApiToken {
  id: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** What is read of a token: all but its hash. */
export const apiTokenColumns = {
  id: true,
  name: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;
