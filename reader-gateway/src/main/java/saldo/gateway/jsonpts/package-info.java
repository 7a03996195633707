/**
 * jsonPTS, the HTTP interface of PTS forecourt controllers: its messages, and how one is asked. By
 * public integration guides and client code (protocol revision 140); what they leave open, and we
 * assume, is said where it is used.
 */
@NullMarked
package saldo.gateway.jsonpts;

import org.jspecify.annotations.NullMarked;
