namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class CommandCheckTests
{
    [Theory]
    [InlineData("SELECT [r].[Number] FROM [Requests] AS [r] INNER JOIN [People] AS [p] ON [r].[PersonId] = [p].[Id] WHERE [p].[Name] LIKE N'%x%' ESCAPE N'\\'")]
    [InlineData("SELECT [s].[n] FROM (SELECT COUNT(*) AS [n] FROM [Requests] AS [r] GROUP BY [r].[State]) AS [s] ORDER BY [n] OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY")]
    [InlineData("SELECT DATEADD(day, 14, [r].[ReceivedAt]), JSON_VALUE([r].[Household], '$.Note') FROM [Requests] AS [r]")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] WHERE [r].[Id] IN (SELECT [i].[value] FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i])")]
    [InlineData("UPDATE [r] SET [r].[State] = N'Decided' FROM [Requests] AS [r] WHERE [r].[Version] = 1")]
    [InlineData("UPDATE [Requests] SET [State] = @p0 OUTPUT 1 WHERE [Id] = @p1 AND [Version] = @p2; DELETE FROM [People] OUTPUT 1 WHERE [Id] = @p3")]
    public void A_good_command_raises_no_alarm(string sql) => Assert.Empty(CommandCheck.Findings(TrialDb.Schema, sql));

    [Theory]
    [InlineData("SELECT [c].[Id] FROM [Cases] AS [c]", "208")]
    [InlineData("SELECT [r].[Status] FROM [Requests] AS [r]", "207")]
    [InlineData("SELECT [Status] FROM [Requests]", "207")]
    [InlineData("SELECT [p].[Name] FROM [Requests] AS [r]", "4104")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] ORDER BY [r].[Received]", "207")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] WHERE EXISTS (SELECT 1 FROM [Persons] AS [p] WHERE [p].[Id] = [r].[PersonId])", "208")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] WHERE [r].[ReceivedAt] < now()", "195")]
    [InlineData("SELECT date_trunc('day', [r].[ReceivedAt]) FROM [Requests] AS [r]", "195")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] LIMIT 5", "line 1")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] WHERE [r].[Number] ILIKE N'x%'", "line 1")]
    [InlineData("SELECT [r].[Number] || N'x' FROM [Requests] AS [r]", "line 1")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] OFFSET 5 ROWS", "line 1")]
    [InlineData("SELECT [r].[Id] FROM [Requests] AS [r] WHERE [r].[Version] = TRUE AND [r].[Id]", "line 1")]
    [InlineData("INSERT INTO [People] ([Surname]) VALUES (@p0)", "207")]
    [InlineData("INSERT INTO [People] ([Name]) OUTPUT INSERTED.[Key] VALUES (@p0)", "207")]
    [InlineData("INSERT INTO [People] ([Name]) VALUES (@p0, @p1)", "110")]
    [InlineData("INSERT INTO [People] ([Name]) VALUES (@p0) RETURNING [Id]", "line 1")]
    [InlineData("UPDATE [Requests] SET [Number] = @p0 WHERE [Id] = @p1; UPDATE [People] SET [Name] = @p2 WHERE [Number] = @p3", "207")]
    [InlineData("UPDATE [People] SET [Surname] = @p0", "207")]
    [InlineData("DELETE FROM [Cases] WHERE [Id] = @p0", "208")]
    public void A_broken_command_is_found(string sql, string finding) =>
        Assert.Contains(CommandCheck.Findings(TrialDb.Schema, sql), f => f.Contains(finding, StringComparison.Ordinal));
}
