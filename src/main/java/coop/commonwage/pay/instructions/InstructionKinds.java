package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.VehicleKind;
import coop.commonwage.pay.deductions.agreed.AgreedDeduction;
import coop.commonwage.pay.deductions.attachments.AttachmentOrder;
import coop.commonwage.pay.deductions.minimumwage.LivingAccommodation;
import coop.commonwage.pay.deductions.minimumwage.OwnCost;
import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import coop.commonwage.pay.deductions.pensions.MembershipChange;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** All kinds there are. */
public final class InstructionKinds {

  public static final InstructionKind<BroughtForward> BROUGHT_FORWARD = new BroughtForwardKind();
  public static final InstructionKind<PreviousEmployment> PREVIOUS_EMPLOYMENT =
      new PreviousEmploymentKind();
  public static final InstructionKind<P45> P45 = new P45Kind();
  public static final InstructionKind<StarterChecklist> STARTER_DECLARATION =
      new StarterDeclarationKind();
  public static final InstructionKind<DirectorOffice> DIRECTOR = new DirectorKind();
  public static final InstructionKind<MembershipChange> PENSION_MEMBERSHIP =
      new PensionMembershipKind();
  public static final InstructionKind<PensionLetter> PENSION_NOTICE = new PensionNoticeKind();
  public static final InstructionKind<PensionAgreement> PENSION_AGREEMENT =
      new PensionAgreementKind();
  public static final InstructionKind<SicknessTold> SICKNESS = new SicknessToldKind();
  public static final InstructionKind<FamilyLeaveTold> FAMILY_LEAVE = new FamilyLeaveToldKind();

  public static final InstructionKind<AttachmentOrder> ATTACHMENT_ORDER = new AttachmentOrderKind();
  public static final InstructionKind<AgreedDeduction> DEDUCTION = new AgreedDeductionKind();

  public static final InstructionKind<HolidayTaken> HOLIDAY_TAKEN = new HolidayTakenKind();
  public static final InstructionKind<UnpaidLeave> UNPAID_LEAVE = new UnpaidLeaveKind();
  public static final InstructionKind<CompassionateLeave> COMPASSIONATE_LEAVE =
      new CompassionateLeaveKind();
  public static final InstructionKind<HolidayTerms> HOLIDAY_TERMS = new HolidayTermsKind();
  public static final InstructionKind<HolidayCarriedOver> HOLIDAY_CARRIED_OVER =
      new HolidayCarriedOverKind();
  public static final InstructionKind<HolidayBroughtForward> HOLIDAY_BROUGHT_FORWARD =
      new HolidayBroughtForwardKind();
  public static final InstructionKind<LivingAccommodation> ACCOMMODATION = new AccommodationKind();
  public static final InstructionKind<OwnCost> UNREIMBURSED_EXPENSES =
      new UnreimbursedExpensesKind();
  public static final InstructionKind<Apprenticeship> APPRENTICESHIP = new ApprenticeshipKind();
  public static final InstructionKind<VehicleKind> OWN_VEHICLE = new OwnVehicleKind();
  public static final InstructionKind<PastUnderpayment> MINIMUM_WAGE_ARREARS =
      new MinimumWageArrearsKind();

  /** The day the opt-out from the weekly limit of working time was signed. */
  public static final InstructionKind<LocalDate> WORKING_TIME_OPT_OUT = new WorkingTimeOptOutKind();

  private static final List<InstructionKind<?>> ALL =
      List.of(
          BROUGHT_FORWARD,
          PREVIOUS_EMPLOYMENT,
          P45,
          STARTER_DECLARATION,
          DIRECTOR,
          PENSION_MEMBERSHIP,
          PENSION_NOTICE,
          PENSION_AGREEMENT,
          SICKNESS,
          FAMILY_LEAVE,
          ATTACHMENT_ORDER,
          DEDUCTION,
          HOLIDAY_TAKEN,
          UNPAID_LEAVE,
          COMPASSIONATE_LEAVE,
          HOLIDAY_TERMS,
          HOLIDAY_CARRIED_OVER,
          HOLIDAY_BROUGHT_FORWARD,
          ACCOMMODATION,
          UNREIMBURSED_EXPENSES,
          APPRENTICESHIP,
          OWN_VEHICLE,
          MINIMUM_WAGE_ARREARS,
          WORKING_TIME_OPT_OUT);

  private InstructionKinds() {}

  /** In the order they are offered. */
  public static List<InstructionKind<?>> all() {
    return ALL;
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static InstructionKind<?> ofWord(String word) {
    return ALL.stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a kind of instruction: %s"
                        .formatted(
                            word,
                            ALL.stream()
                                .map(InstructionKind::word)
                                .collect(Collectors.joining(", ")))));
  }
}
