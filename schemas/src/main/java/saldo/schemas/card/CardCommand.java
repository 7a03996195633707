package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.MediumId;
import saldo.schemas.ledger.Replacement;

/**
 * What can be asked about cards. Bearers, vehicles, profiles, groups and service points are named
 * by their ids in the registry; money is moved by the ledger's commands only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "add-card", value = CardCommand.AddCard.class),
  @Type(name = "add-range", value = CardCommand.AddRange.class),
  @Type(name = "issue-card", value = CardCommand.IssueCard.class),
  @Type(name = "activate-card", value = CardCommand.ActivateCard.class),
  @Type(name = "suspend-card", value = CardCommand.SuspendCard.class),
  @Type(name = "resume-card", value = CardCommand.ResumeCard.class),
  @Type(name = "report-lost", value = CardCommand.ReportLost.class),
  @Type(name = "confiscate-card", value = CardCommand.ConfiscateCard.class),
  @Type(name = "return-card", value = CardCommand.ReturnCard.class),
  @Type(name = "reissue-card", value = CardCommand.ReissueCard.class),
  @Type(name = "expire-card", value = CardCommand.ExpireCard.class),
  @Type(name = "close-card", value = CardCommand.CloseCard.class),
  @Type(name = "remove-card", value = CardCommand.RemoveCard.class),
  @Type(name = "assign-card", value = CardCommand.AssignCard.class),
  @Type(name = "link-account", value = CardCommand.LinkAccount.class),
  @Type(name = "bind-medium", value = CardCommand.BindMedium.class),
  @Type(name = "release-medium", value = CardCommand.ReleaseMedium.class),
  @Type(name = "reissue-code", value = CardCommand.ReissueCode.class),
  @Type(name = "create-virtual-card", value = CardCommand.CreateVirtualCard.class),
  @Type(name = "note-posting", value = CardCommand.NotePosting.class),
  @Type(name = "note-replacement", value = CardCommand.NoteReplacement.class)
})
public sealed interface CardCommand {

  /**
   * What new cards have in common.
   *
   * @param valueMode what decides what can be spent
   * @param profile what they may do
   * @param group whose prices they pay
   */
  record Blank(ValueMode valueMode, String profile, @Nullable String group) {}

  /** Puts a physical card into stock. */
  record AddCard(CardNumber number, Blank blank) implements CardCommand {}

  /**
   * Puts up to 1,000 physical cards into stock, all or none.
   *
   * @param first the first number without its check digit, 7 to 18 digits; the others count up
   */
  record AddRange(String first, int count, Blank blank) implements CardCommand {}

  /**
   * Gives a card to somebody, who uses an account through it.
   *
   * @param account if absent, a new one after the card's profile
   */
  record IssueCard(
      CardNumber number,
      @Nullable String bearer,
      @Nullable String vehicle,
      @Nullable AccountId account)
      implements CardCommand {}

  /** Lets an issued card be used. */
  record ActivateCard(CardNumber number) implements CardCommand {}

  /** Stops a card for a time. */
  record SuspendCard(CardNumber number, String reason) implements CardCommand {}

  /** Lets a suspended card be used again. */
  record ResumeCard(CardNumber number, String reason) implements CardCommand {}

  /** Blocks a card for good because its bearer no longer has it. */
  record ReportLost(CardNumber number, Loss how, String reason) implements CardCommand {}

  /** Blocks a card that was taken away from its bearer. */
  record ConfiscateCard(CardNumber number, String reason) implements CardCommand {}

  /** Blocks a card that its bearer gave back. */
  record ReturnCard(CardNumber number, String reason) implements CardCommand {}

  /** Gives a returned or confiscated card to somebody, with a new account without history. */
  record ReissueCard(CardNumber number, @Nullable String bearer, @Nullable String vehicle)
      implements CardCommand {}

  /** Ends a card whose validity is over; the service gives this command to itself. */
  record ExpireCard(CardNumber number) implements CardCommand {}

  /** Ends a card for good; what is on its account has to be settled before. */
  record CloseCard(CardNumber number, String reason) implements CardCommand {}

  /** Takes back a card that was added by mistake and never used. */
  record RemoveCard(CardNumber number, String reason) implements CardCommand {}

  /**
   * Links a card to something, from a time on.
   *
   * @param to its id in the registry; nothing if absent
   * @param validFrom since when; from now if absent
   */
  record AssignCard(
      CardNumber number,
      Attribute attribute,
      @Nullable String to,
      @Nullable Instant validFrom,
      String reason)
      implements CardCommand {}

  /** Lets a card spend from another account, from now on. */
  record LinkAccount(CardNumber number, AccountId account, String reason) implements CardCommand {}

  /** Lets a medium stand for a card. */
  record BindMedium(CardNumber number, MediumId medium) implements CardCommand {}

  /** Ends that a medium stands for a card. */
  record ReleaseMedium(CardNumber number, MediumId medium, String reason) implements CardCommand {}

  /**
   * Gives a card a new QR code; the old one stops working at once.
   *
   * @param code the medium of the new code
   */
  record ReissueCode(CardNumber number, MediumId code, String reason) implements CardCommand {}

  /**
   * Makes the card without which a service point takes none.
   *
   * @param number if absent, {@code C_VIRT_} followed by the service point
   * @param servicePoint its id in the registry
   * @param organisation the client whose member or beneficiary holds it
   */
  record CreateVirtualCard(
      String servicePoint,
      @Nullable CardNumber number,
      String organisation,
      String bearer,
      String profile)
      implements CardCommand {}

  /**
   * Notes the first money that was booked with a card; it comes from the ledger's journal.
   *
   * @param byPlan whether a plan gave it, so that nobody has used the card; not if absent
   */
  record NotePosting(CardNumber number, @Nullable Boolean byPlan) implements CardCommand {
    /** With a card that was used. */
    public NotePosting(CardNumber number) {
      this(number, null);
    }
  }

  /** Notes that a card's balance went to another; it comes from the ledger's journal. */
  record NoteReplacement(CardNumber number, CardNumber by, Replacement why, EntryId entry)
      implements CardCommand {}

  /** How a card got away from its bearer. */
  enum Loss {
    /** Nobody knows where it is. */
    @JsonProperty("lost")
    LOST,
    /** Somebody else has it. */
    @JsonProperty("stolen")
    STOLEN
  }
}
