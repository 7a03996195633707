package saldo.schemas.registry;

import org.jspecify.annotations.Nullable;

/**
 * From which amounts on a second person has to agree, in minor units, from 0; if one is absent,
 * nobody is asked.
 *
 * @param transferFromMinor what goes from one holder to another
 * @param unloadFromMinor what is paid out to a holder
 */
public record SecondPersonRule(@Nullable Long transferFromMinor, @Nullable Long unloadFromMinor) {}
