package saldo.gateway.fact;

/**
 * Why something was not taken; it changed nothing.
 *
 * @param reason stable code
 * @param sentence what was wrong and what to do
 */
public record Refusal(String reason, String sentence) {}
