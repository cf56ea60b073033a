/**
 * What a person or a public body told payroll to do for one employment, kind by kind: read, checked
 * and remembered; never what it comes to in pay.
 *
 * <p>A new kind is one class that implements {@link
 * coop.commonwage.pay.instructions.InstructionKind} (its word, its fields, how they are read into
 * the type its own room works with) and one line in {@link
 * coop.commonwage.pay.instructions.InstructionKinds}. Table, JSON over HTTP, the form on the
 * person's page, the copy kept with a payslip's inputs and the sums of what was paid come with it.
 * Its words stand in the message bundle {@code pay}: {@code pay.instruction.<kind>}, and for every
 * field {@code pay.instruction.<kind>.<field>} with an optional {@code ….hint}, and {@code
 * ….<choice>} for each word to choose from; {@code pay.instruction.<kind>.lead} may explain the
 * form and {@code ….from.hint} its first day. A payslip's lines ask {@code
 * Circumstances.given(kind)}; a line made under an instruction carries its id as reference, and the
 * next payslip is told the sum of such lines, by their code.
 */
@Room(
    name = "pay.instructions",
    uses = {
      "money",
      "calendar",
      "rules",
      "pay.deductions",
      "pay.deductions.attachments",
      "pay.deductions.agreed",
      "pay.deductions.pensions",
      "pay.statutorypay",
      "pay.deductions.minimumwage",
      "pay.leave"
    })
package coop.commonwage.pay.instructions;

import coop.commonwage.Room;
