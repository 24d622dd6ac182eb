using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Messages;

/// <summary>What an administrator sees of the outbox and does about it.</summary>
public sealed class MessagesTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Mobile = "+966551239876";

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    public Task InitializeAsync() => portal.WithDbAsync(db => db.Messages.ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ar", "لا توجد رسائل متعذرة")]
    [InlineData("en", "Nothing is parked")]
    public async Task With_nothing_parked_the_page_says_so(string language, string words)
    {
        using var admin = await portal.SignedInAsync("admin");

        var page = await admin.GetAsync(language == "en" ? "/messages?lang=en" : "/messages");

        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "صدور الرد", "رسالة نصية", "لم يقبلها مزوّد الرسائل")]
    [InlineData("en", "Reply ready", "SMS", "The SMS provider did not take it")]
    public async Task A_parked_message_shows_what_it_is_about_and_why_it_failed_and_no_more(string language, string kind, string way, string fault)
    {
        var id = await PutAsync(MessageState.Parked);
        using var admin = await portal.SignedInAsync("admin");
        if (language == "en")
        {
            await admin.InEnglishAsync();
        }

        foreach (var page in new[] { await admin.GetAsync("/messages"), await admin.GetAsync($"/messages/{id}"), await admin.GetAsync($"/messages/{id}/give-up") })
        {
            Assert.Contains(kind, page.Text, StringComparison.Ordinal);
            Assert.Contains(way, page.Text, StringComparison.Ordinal);
            Assert.Contains("•••••• 9876", page.Text, StringComparison.Ordinal);
            Assert.Contains(fault, page.Text, StringComparison.Ordinal);
            Assert.Contains("503", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("551239876", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("secret words", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tried_again_a_message_waits_with_all_its_tries_before_it()
    {
        var id = await PutAsync(MessageState.Parked);
        using var admin = await portal.SignedInAsync("admin");

        var list = await (await admin.GetAsync($"/messages/{id}")).Form($"/messages/{id}/try-again").SubmitAsync();

        Assert.Equal("/messages", list.Path);
        var message = await StoredAsync(id);
        Assert.Equal((MessageState.Waiting, 0, Now), (message.State, message.Tries, message.NextTryAt));
        Assert.Equal(1, await DispatchAsync());
        Assert.Equal(MessageState.Sent, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task Given_up_a_message_is_never_sent()
    {
        var id = await PutAsync(MessageState.Parked);
        using var admin = await portal.SignedInAsync("admin");

        var confirm = await (await admin.GetAsync($"/messages/{id}")).FollowAsync($"/messages/{id}/give-up");
        Assert.Equal(MessageState.Parked, (await StoredAsync(id)).State);
        await confirm.Form().SubmitAsync();

        Assert.Equal(MessageState.GivenUp, (await StoredAsync(id)).State);
        Assert.Equal(0, await DispatchAsync());
    }

    [Fact]
    public async Task All_that_is_parked_can_be_tried_again_at_once()
    {
        var ids = new[] { await PutAsync(MessageState.Parked), await PutAsync(MessageState.Parked), await PutAsync(MessageState.GivenUp) };
        using var admin = await portal.SignedInAsync("admin");

        await (await admin.GetAsync("/messages")).Form("/messages/try-again").SubmitAsync();

        var states = new List<MessageState>();
        foreach (var id in ids)
        {
            states.Add((await StoredAsync(id)).State);
        }

        Assert.Equal([MessageState.Waiting, MessageState.Waiting, MessageState.GivenUp], states);
    }

    [Fact]
    public async Task What_somebody_dealt_with_first_is_left_as_it_is()
    {
        var id = await PutAsync(MessageState.Parked);
        using var admin = await portal.SignedInAsync("admin");
        var confirm = await admin.GetAsync($"/messages/{id}/give-up");
        await portal.WithDbAsync(db => db.Messages.Where(m => m.Id == id).ExecuteUpdateAsync(row => row.SetProperty(m => m.State, MessageState.Sent)));

        var answer = await confirm.Form().SubmitAsync();

        Assert.Contains("عولجت هذه الرسالة من قبل", answer.Text, StringComparison.Ordinal);
        Assert.Equal(MessageState.Sent, (await StoredAsync(id)).State);
        Assert.Equal($"/messages/{id}", (await admin.GetAsync($"/messages/{id}/give-up")).Path);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_key_and_filters_narrow()
    {
        for (var i = 0; i < 28; i++)
        {
            await PutAsync(MessageState.Parked, i % 2 == 0 ? MessageKind.ReplyReady : MessageKind.RequestLapsed);
        }

        using var admin = await portal.SignedInAsync("admin");
        var first = await admin.GetAsync("/messages");
        var second = await first.FollowAsync(first.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(href => href.Contains("after=", StringComparison.Ordinal)));
        var back = await second.FollowAsync(second.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(href => href.Contains("before=", StringComparison.Ordinal)));
        var narrowed = await admin.GetAsync("/messages?kind=RequestLapsed&way=sms");

        Assert.Equal((25, 3, 14), (Links(first).Count, Links(second).Count, Links(narrowed).Count));
        Assert.Empty(Links(first).Intersect(Links(second)));
        Assert.Equal(Links(first), Links(back));
        Assert.Empty(Links(await admin.GetAsync("/messages?state=waiting")));
        Assert.Equal(25, Links(await admin.GetAsync("/messages?state=nonsense&after=nonsense")).Count);

        static List<string> Links(PortalPage page) => [.. page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!)];
    }

    [Fact]
    public async Task A_message_that_does_not_exist_is_not_found()
    {
        using var admin = await portal.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/messages/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/messages/{Guid.NewGuid()}/give-up")).Status);
    }

    [Theory]
    [InlineData("ar", "الرسائل إلى المستفيد", "استلام الطلب", "أُرسلت")]
    [InlineData("en", "Messages to the beneficiary", "Request received", "Sent")]
    public async Task The_page_of_a_case_shows_what_the_beneficiary_was_told(string language, string title, string kind, string state)
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        await portal.MoveAsync(number, (c, cast) => c.Submit(cast.Applicant.At(Now)));
        await DispatchAsync();
        using var officer = await portal.SignedInAsync("officer");
        if (language == "en")
        {
            await officer.InEnglishAsync();
        }

        var page = await officer.GetAsync($"/cases/{number}");

        Assert.All(new[] { title, kind, state, "•••••• 0001" }, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(language == "ar" ? "استلمنا طلبك" : "We have received", page.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> PutAsync(MessageState state, MessageKind kind = MessageKind.ReplyReady)
    {
        var message = new OutboxMessage(kind, MessageWay.Sms, Mobile, Language.Arabic, subject: null, "secret words", Now);
        await portal.WithDbAsync(async db =>
        {
            db.Messages.Add(message);
            await db.SaveChangesAsync();
            await db.Messages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(row => row
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.Tries, 8)
                .SetProperty(m => m.Fault, SendFault.GatewayRefused)
                .SetProperty(m => m.FaultCode, "503"));
        });
        return message.Id;
    }

    private Task<OutboxMessage> StoredAsync(Guid id) => portal.WithDbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id));

    private Task<int> DispatchAsync() => portal.WithServiceAsync<Dispatcher, int>(dispatcher => dispatcher.RunAsync(CancellationToken.None));
}
