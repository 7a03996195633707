package saldo.machine.audit;

import java.util.List;

/**
 * What an audit of a journal of cards, or of the registry, found.
 *
 * @param topic the journal
 * @param ok whether everything holds
 * @param ledgers with at least one entry
 * @param events that were replayed
 * @param states cards, or registered things, that the events lead to
 * @param statesCompared live states that were compared; 0 where that was not asked for
 * @param chainOk whether every record's hash follows from the one before
 * @param sequenceOk whether the numbers have no gap, the booking times never go back, and every
 *     event is about something that is there
 * @param statesMatch whether the live states are those of the replay
 * @param deviations how many there are
 * @param findings the first of them, in the order of the replay
 */
public record StateReport(
    String topic,
    boolean ok,
    long ledgers,
    long events,
    long states,
    long statesCompared,
    boolean chainOk,
    boolean sequenceOk,
    boolean statesMatch,
    long deviations,
    List<Finding> findings) {}
