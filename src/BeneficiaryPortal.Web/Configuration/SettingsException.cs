namespace BeneficiaryPortal.Web.Configuration;

/// <summary>The portal cannot start as it is set up. The message is one sentence for whoever installs it: what is wrong and what to do.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException()
    {
    }

    public SettingsException(string sentence)
        : base(sentence)
    {
    }

    public SettingsException(string sentence, Exception innerException)
        : base(sentence, innerException)
    {
    }
}
