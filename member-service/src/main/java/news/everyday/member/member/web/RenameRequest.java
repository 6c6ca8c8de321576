package news.everyday.member.member.web;

import news.everyday.member.member.ValidDisplayName;

/** The name a member wants to go by from now on. */
record RenameRequest(@ValidDisplayName String displayName) {

    RenameRequest {
        displayName = RegistrationRequest.strip(displayName);
    }
}
