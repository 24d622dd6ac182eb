using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Verification;

/// <summary>Two officers press the same button on the same case: one moves it, the other is told and keeps what was typed.</summary>
public sealed class RacingOfficersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Rounds = 200;

    [Fact]
    public async Task One_takes_the_case_up_and_the_other_is_told()
    {
        var numbers = await portal.GivenManyAsync(Rounds, CaseState.Submitted, (given, _) => given.ReceivedAtTheDesk());
        var (one, other) = await OfficersAsync(numbers[0], page: "", form: "/take-up", _ => { });

        foreach (var number in numbers)
        {
            var answers = await Task.WhenAll(one.PressAsync(number), other.PressAsync(number));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        }

        Assert.Equal(Rounds, await MovesAsync(numbers, CaseAction.TakeUp));
    }

    [Fact]
    public async Task One_returns_the_case_and_the_other_keeps_the_words()
    {
        var numbers = await portal.GivenManyAsync(Rounds, CaseState.UnderVerification, (given, _) => given.ReceivedAtTheDesk());
        var (one, other) = await OfficersAsync(numbers[0], page: "/return", form: "/return", form => form.Fill("Form.WhatToMend", "صورة من عقد الإيجار."));

        foreach (var number in numbers)
        {
            var answers = await Task.WhenAll(one.PressAsync(number), other.PressAsync(number));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            var lost = answers.Single(answer => answer.Status == HttpStatusCode.Conflict);
            Assert.Contains("صورة من عقد الإيجار.", lost.Document.QuerySelectorAll("textarea").Select(area => area.TextContent));
            Assert.NotNull(lost.Document.QuerySelector($"main a[href='/cases/{number}']"));
        }

        Assert.Equal(Rounds, await MovesAsync(numbers, CaseAction.ReturnForCompletion));
    }

    private Task<int> MovesAsync(IReadOnlyList<string> numbers, CaseAction action) => portal.WithDbAsync(db =>
        db.Cases.Where(c => numbers.Contains(c.Number)).SelectMany(c => c.History).CountAsync(e => e.Action == action));

    private async Task<(Officer One, Officer Other)> OfficersAsync(string number, string page, string form, Action<PortalForm> fill) =>
        (await OfficerAsync("officer", number, page, form, fill), await OfficerAsync("officer2", number, page, form, fill));

    private async Task<Officer> OfficerAsync(string name, string number, string page, string form, Action<PortalForm> fill)
    {
        var client = await new PortalClient(portal, follows: false).SignInAsync(name);
        var rendered = (await client.GetAsync($"/cases/{number}{page}")).Form($"/cases/{number}{form}");
        fill(rendered);
        return new Officer(client, form, rendered.Fields());
    }

    /// <summary>An officer with the form as rendered for the first case; all cases are alike, so it is the same for each.</summary>
    private sealed record Officer(PortalClient Client, string Move, IReadOnlyList<KeyValuePair<string, string>> Fields)
    {
        public Task<PortalPage> PressAsync(string number) => Client.PostAsync(new Uri($"/cases/{number}{Move}", UriKind.Relative), Fields);
    }
}
