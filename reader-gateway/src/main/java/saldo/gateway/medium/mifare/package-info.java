/**
 * How MIFARE Classic lays out its memory: sectors and blocks, values, and who may do what with
 * them. Source: NXP MF1S50yyX data sheet.
 */
@NullMarked
package saldo.gateway.medium.mifare;

import org.jspecify.annotations.NullMarked;
