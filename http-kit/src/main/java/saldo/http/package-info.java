/**
 * Plumbing for HTTP that every service shares: problem documents, whose token a request carries,
 * how a command is taken. It knows commands and outcomes, but nothing about money. A service that
 * has this module on its class path has its beans and mappers; what a service says itself wins.
 */
@NullMarked
package saldo.http;

import org.jspecify.annotations.NullMarked;
