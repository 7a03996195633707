package saldo.gateway.medium.purse;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;

/**
 * The money on a card that lies on a reader. A change is planned, kept by the caller, and carried
 * out. A {@link CardException} from carrying out leaves it in doubt, until {@link #recover} has
 * been called when the card is presented again. A refusal means that nothing was changed.
 */
public interface Purse {
  /**
   * What is on the card. Writes nothing.
   *
   * @throws PurseRefusedException {@code INTERRUPTED} or {@code LOG_LOST} if the card has to be
   *     recovered first; other reasons if it is no purse that can be trusted
   */
  PurseReading read() throws CardException, PurseRefusedException;

  /**
   * Says exactly what would be written. Writes nothing.
   *
   * @throws PurseRefusedException if the change can not be made, or may not be made here
   */
  PlannedWrite prepare(PurseChange change) throws CardException, PurseRefusedException;

  /**
   * The same by a reading that is at hand, without the card. If it is no longer so, {@link
   * #execute} refuses.
   *
   * @param now what {@link #read} or {@link #recover} has given
   */
  PlannedWrite prepare(PurseChange change, PurseReading now) throws PurseRefusedException;

  /**
   * Carries a plan out and reads the result back. A plan that was carried out before is refused:
   * the card is no longer as it was.
   *
   * @throws PurseRefusedException {@code CARD_HAS_CHANGED} if the plan is not for what is there
   * @throws CardException if it is in doubt now
   */
  PurseReading execute(PlannedWrite plan) throws CardException, PurseRefusedException;

  /**
   * Makes a card whole that may have been torn off. Does no harm to one that is whole, and may be
   * called as often as wished. {@link PlannedWrite#fate} then says what became of the plan.
   *
   * @param inDoubt the change of this card that is in doubt, if one is
   * @param begun is asked only if the log was torn: which changes were begun with this card. Of
   *     those that fit the one with the highest counter is taken back, the first of several. If
   *     none fits what stands on the card, it can not be told from one that was tampered with
   * @throws PurseRefusedException {@code LOG_LOST} then; other reasons if it is no purse that can
   *     be trusted
   * @throws CardException if it was torn off again
   */
  Recovered recover(@Nullable PlannedWrite inDoubt, Supplier<List<BegunWrite>> begun)
      throws CardException, PurseRefusedException;

  /**
   * Makes an empty purse on a blank card. If the answer got lost, doing it again answers.
   *
   * @throws PurseRefusedException if there is a purse already, or none can be made
   */
  PurseReading format() throws CardException, PurseRefusedException;
}
