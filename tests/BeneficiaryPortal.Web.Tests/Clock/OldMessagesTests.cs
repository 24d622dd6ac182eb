using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Messaging;

namespace BeneficiaryPortal.Web.Tests.Clock;

/// <summary>Words and recipients of messages are forgotten on time: none early, none late.</summary>
public sealed class OldMessagesTests : OutboxTrial
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_was_sent_is_forgotten_when_its_time_is_over_and_stays_in_the_history()
    {
        await PutAsync(3);
        await PutAsync(1, way: MessageWay.Email);
        await RunAsync();
        Clock.Advance(Kept - Moment);
        Assert.Equal(0, await ForgetAsync());
        Assert.All(await StoredAsync(), m => Assert.NotNull(m.Recipient));

        Clock.Advance(Moment);
        Assert.Equal(4, await ForgetAsync());
        Assert.All(await StoredAsync(), m => Assert.Equal((null, null, null, MessageState.Sent, Now), (m.Recipient, m.Subject, m.Body, m.State, m.ForgottenAt!.Value)));
        Assert.All(await StoredAsync(), m => Assert.NotNull(m.SentAt));
        Assert.Equal(0, await ForgetAsync());
    }

    [Theory]
    [InlineData(MessageKind.OneTimeCode)]
    [InlineData(MessageKind.AccountExists)]
    [InlineData(MessageKind.FileExists)]
    public async Task Codes_are_gone_after_a_day(MessageKind kind)
    {
        await PutAsync(1, kind);
        await PutAsync(1, MessageKind.MobileChanged);
        await RunAsync();
        Clock.Advance(OldMessages.CodesKept - Moment);
        Assert.Equal(0, await ForgetAsync());
        Clock.Advance(Moment);
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal(MessageKind.MobileChanged, Assert.Single(await StoredAsync()).Kind);
    }

    [Fact]
    public async Task What_was_given_up_is_forgotten_too_and_what_waits_or_is_parked_is_not()
    {
        var parked = Assert.Single(await PutAsync(1));
        Gateway.Before = (_, _) => throw new NotSentException(SendFault.GatewayRefused, "400");
        for (var i = 0; i < BackOff.MostTries; i++)
        {
            await RunAsync();
            Clock.Advance(TimeSpan.FromHours(8));
        }

        var givenUp = Assert.Single(await PutAsync(1, shaped: m => m.WorthSendingUntil(Now)));
        await RunAsync();
        var waiting = Assert.Single(await PutAsync(1));
        Clock.Advance(Kept);

        Assert.Equal(1, await ForgetAsync());
        var stored = (await StoredAsync()).ToDictionary(m => m.Id);
        Assert.Equal((MessageState.GivenUp, null, null), (stored[givenUp].State, stored[givenUp].Recipient, stored[givenUp].Body));
        Assert.Equal(MessageState.Parked, stored[parked].State);
        Assert.All([stored[parked], stored[waiting]], m => Assert.NotNull(m.Body));
    }

    private async Task<int> ForgetAsync()
    {
        await using var db = Db();
        return await new OldMessages(db, new MessagesSettings("", 1, TimeSpan.FromSeconds(20), Sms: null, Smtp: null) { Kept = Kept }, Clock).RunAsync(CancellationToken.None);
    }
}
