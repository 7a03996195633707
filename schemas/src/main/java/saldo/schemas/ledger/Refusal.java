package saldo.schemas.ledger;

import java.util.Map;

/**
 * Why something was not done.
 *
 * @param reason stable code
 * @param details the numbers and names that explain it
 */
public record Refusal(RejectionReason reason, Map<String, String> details) {}
