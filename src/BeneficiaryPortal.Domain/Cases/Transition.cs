using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Whether a move is the way a case is meant to go on, or a way aside.</summary>
public enum Course
{
    Onward,
    Aside,
}

/// <summary>One row of the workflow.</summary>
/// <param name="From">The state it leaves.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state it reaches.</param>
/// <param name="By">The roles that may do it.</param>
/// <param name="Steps">The policy steps it belongs to; without them the row does not exist.</param>
/// <param name="Course">Onward rows say whose turn it is.</param>
/// <param name="Duty">The duty that doing it is a part of.</param>
/// <param name="When">The verdict it follows, where it follows one.</param>
/// <param name="Unless">Policy steps any of which takes the row away.</param>
/// <param name="Outcome">The outcome with which it ends the case (STP-8).</param>
public sealed record Transition(
    CaseState From,
    CaseAction Action,
    CaseState To,
    Roles By,
    PolicySteps Steps,
    Course Course = Course.Onward,
    Duty Duty = Duty.None,
    Verdict? When = null,
    PolicySteps Unless = PolicySteps.None,
    CaseOutcome? Outcome = null)
{
    public bool IsUnder(PolicyTerms terms) => terms.Has(Steps) && (terms.Steps & Unless) == PolicySteps.None;
}
