using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;

namespace BeneficiaryPortal.Web.Tests.Journeys;

/// <summary>One real request under each policy, from reception to its own end, by the forms as they are rendered and no script.</summary>
public sealed class WholeWayTests
{
    private const string NewVisitor = "1012345672";
    private const string NewVisitorName = "زينب بنت عمر الحازمي";

    public static TheoryData<string> Policies => [.. PolicyProfiles.All.Select(profile => profile.Key)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task At_the_desk_a_visitor_is_received_and_served(string policy) // STP-1..8
    {
        await using var way = await Way.UnderAsync(policy);
        var number = await way.ReceiveAtDeskAsync(NewVisitor, NewVisitorName);

        await way.VerifyAsync(number);
        await way.MoveAsync("officer", number, "paper-declaration", form => form.Fill("Form.SignedName", NewVisitorName).Fill("Form.Witnessed", "true"));
        await way.StudyAndDecideAsync(number, Verdict.Accept);
        await way.ReleaseOnTheFloorAsync(number);
        await way.ServeAsync(number);

        await way.AssertEndedAsync(number, way.Terms.Has(PolicySteps.Delivery) ? CaseOutcome.ServiceDelivered : CaseOutcome.Accepted);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Online_an_applicant_signs_up_mends_signs_and_is_told_why_not(string policy)
    {
        await using var way = await Way.UnderAsync(policy);
        var number = await way.ApplyOnlineAsync();

        await way.TakeUpAsync(number);
        await way.MoveAsync("officer", number, "return", form => form.Fill("Form.WhatToMend", "أرفق عقد الإيجار"));
        var status = await way.Applicant.GetAsync($"/requests/{number}");
        Assert.Contains("أرفق عقد الإيجار", status.Text, StringComparison.Ordinal);
        await way.OwnMoveAsync(number, "sections/contact", form => form.Fill("Form.City", "أبها"));
        await way.OwnMoveAsync(number, "resubmit");
        await way.ConfirmAsync(number);
        await way.OwnMoveAsync(number, "declaration", form => form.Fill("Form.SignedName", DemoAccounts.Applicants[0].FullName).Fill("Form.Agreed", "true"));
        await way.StudyAndDecideAsync(number, Verdict.Refuse);
        Assert.DoesNotContain("لم يُقبل", (await way.Applicant.GetAsync($"/requests/{number}")).Text, StringComparison.Ordinal);
        await way.ReleaseByThePortalAsync(number);
        var letter = await way.Applicant.GetAsync($"/requests/{number}/letter");
        Assert.Equal(HttpStatusCode.OK, letter.Status);
        await way.MoveAsync("officer", number, "close");

        await way.AssertEndedAsync(number, CaseOutcome.NotAccepted);
    }
}
