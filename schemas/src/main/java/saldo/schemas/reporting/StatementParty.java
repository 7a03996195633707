package saldo.schemas.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an account belongs to.
 *
 * @param id in the registry
 * @param name as it was known; empty if anonymous
 * @param legalId an organisation's number in the public register
 */
public record StatementParty(String id, String name, @Nullable String legalId) {}
