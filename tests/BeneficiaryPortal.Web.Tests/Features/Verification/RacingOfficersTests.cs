using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Verification;

/// <summary>Two officers press the same button on the same case: one moves it, the other is told and keeps what was typed.</summary>
public sealed class RacingOfficersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Rounds = 200;

    [Fact]
    public async Task One_takes_the_case_up_and_the_other_is_told()
    {
        using var one = await portal.SignedInAsync("officer");
        using var other = await portal.SignedInAsync("officer2");
        foreach (var number in await portal.GivenManyAsync(Rounds, CaseState.Submitted, (given, _) => given.ReceivedAtTheDesk()))
        {
            var path = $"/cases/{number}/take-up";
            var forms = new[] { (await one.GetAsync($"/cases/{number}")).Form(path), (await other.GetAsync($"/cases/{number}")).Form(path) };

            var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            Assert.Single((await portal.StoredAsync(number)).History, e => e.Action == CaseAction.TakeUp);
        }
    }

    [Fact]
    public async Task One_returns_the_case_and_the_other_keeps_the_words()
    {
        using var one = await portal.SignedInAsync("officer");
        using var other = await portal.SignedInAsync("officer2");
        foreach (var number in await portal.GivenManyAsync(Rounds, CaseState.UnderVerification, (given, _) => given.ReceivedAtTheDesk()))
        {
            var path = $"/cases/{number}/return";
            var forms = new[] { (await one.GetAsync(path)).Form().Fill("Form.WhatToMend", "صورة من عقد الإيجار."), (await other.GetAsync(path)).Form().Fill("Form.WhatToMend", "تعريف حديث بالراتب.") };

            var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            var lost = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.Conflict);
            var typed = lost == 0 ? "صورة من عقد الإيجار." : "تعريف حديث بالراتب.";
            Assert.Contains(typed, answers[lost].Document.QuerySelectorAll("textarea").Select(area => area.TextContent));
            Assert.NotNull(answers[lost].Document.QuerySelector($"main a[href='/cases/{number}']"));
            Assert.NotEqual(typed, (await portal.StoredAsync(number)).History[^1].Reason);
        }
    }
}
