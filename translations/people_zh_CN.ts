<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::people</name>
    <message>
        <source>This unit is not in the directory. Nothing was changed; choose it again from the list.</source>
        <translation>通讯录中没有这个机构，未作任何改动。请从列表中重新选择。</translation>
    </message>
    <message>
        <source>This person is not in the directory on these days. Nothing was changed; choose again from the list.</source>
        <translation>通讯录中没有此人，或此人在这些日期不在职，未作任何改动。请从列表中重新选择。</translation>
    </message>
    <message>
        <source>This post is not in the directory. Nothing was changed; choose it again from the list.</source>
        <translation>通讯录中没有这个岗位，未作任何改动。请从列表中重新选择。</translation>
    </message>
    <message>
        <source>This appointment is not in the directory any more. Nothing was changed.</source>
        <translation>这条任职记录已不存在，未作任何改动。</translation>
    </message>
    <message>
        <source>This role was already revoked. Nothing was changed.</source>
        <translation>这项角色授权已被撤销，未作任何改动。</translation>
    </message>
    <message>
        <source>This stand-in is not in the directory any more. Nothing was changed.</source>
        <translation>这项代理已不存在，未作任何改动。</translation>
    </message>
    <message>
        <source>This entry exists already. Look at the list before you enter it again.</source>
        <translation>该条目已经存在。请先查看列表，不要重复录入。</translation>
    </message>
    <message>
        <source>{name} cannot stand below itself. Choose another parent unit.</source>
        <translation>“{name}”不能成为自己的下级机构。请另选上级机构。</translation>
    </message>
    <message>
        <source>There is already a unit named {name} under the same parent. Choose another name.</source>
        <translation>同一上级机构下已有“{name}”。请换一个名称。</translation>
    </message>
    <message>
        <source>The login {login} belongs to {name} already. Choose another one.</source>
        <translation>登录名“{login}”已属于{name}。请换一个登录名。</translation>
    </message>
    <message>
        <source>The login “{login}” cannot be used. Use 2 to 32 lower-case letters, digits, dots, hyphens or underscores, beginning with a letter.</source>
        <translation>登录名“{login}”不可用。请使用 2 至 32 个小写字母、数字、点、连字符或下划线，并以字母开头。</translation>
    </message>
    <message>
        <source>The last day {lastDay} comes before the first day {firstDay}. Correct the dates.</source>
        <translation>止日 {lastDay} 早于起日 {firstDay}。请改正日期。</translation>
    </message>
    <message>
        <source>These days go beyond those of {name} ({firstDay} to {lastDay}). Correct the dates.</source>
        <translation>所填日期超出了“{name}”的期限（{firstDay} 至 {lastDay}）。请改正日期。</translation>
    </message>
    <message>
        <source>On these days {title} is held by {name} already, so {other} cannot hold it too. End the earlier appointment first, or take the post over.</source>
        <translation>这些日期内“{title}”已由{name}任职，{other}不能同时任职。请先免去前任，或选择接任。</translation>
    </message>
    <message>
        <source>{name} has another main post on these days. Mark this one as held concurrently, or end the other.</source>
        <translation>{name}在这些日期已有其他主职。请把本岗位设为兼任，或先免去原主职。</translation>
    </message>
    <message>
        <source>A role goes to a post or to a person. Choose exactly one of them.</source>
        <translation>角色只能授予一个岗位或一个人。请选择其中之一。</translation>
    </message>
    <message>
        <source>The role {role} does not speak for a unit. Leave the unit empty.</source>
        <translation>角色“{role}”不代表机构。请不要填写机构。</translation>
    </message>
    <message>
        <source>{name} would have two clearances on one day. Correct the dates.</source>
        <translation>{name}在同一天会有两个涉密等级。请改正日期。</translation>
    </message>
    <message>
        <source>{name} cannot be {role} and {other} at once: the three administrators must be different persons.</source>
        <translation>{name}不能同时担任“{role}”和“{other}”：系统管理员、安全保密管理员、安全审计员必须由不同人员担任。</translation>
    </message>
    <message>
        <source>The directory has {bytes} bytes; at most {most} can be loaded at once. Load it in parts.</source>
        <translation>通讯录数据为 {bytes} 字节，一次最多载入 {most} 字节。请分批载入。</translation>
    </message>
    <message>
        <source>Only the system administrator can change the directory. Nothing was changed.</source>
        <translation>只有系统管理员可以修改通讯录，未作任何改动。</translation>
    </message>
    <message>
        <source>Nobody can widen their own rights. Ask another administrator to do it.</source>
        <translation>任何人不得扩大本人的权限。请由其他管理员办理。</translation>
    </message>
    <message>
        <source>Nobody would be left to administer the system. Appoint another administrator first.</source>
        <translation>这样将没有系统管理员。请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>A stand-in is for a person or for a post. Choose exactly one of them.</source>
        <translation>代理只能针对一个人或一个岗位。请选择其中之一。</translation>
    </message>
    <message>
        <source>A stand-in needs a first and a last day in order, and lasts at most {most} days.</source>
        <translation>代理须有起止日期，止日不得早于起日，且最长 {most} 天。</translation>
    </message>
    <message>
        <source>A stand-in cannot begin in the past ({firstDay}). Let it begin today or later.</source>
        <translation>代理不能从过去的日期（{firstDay}）开始。请从今天或以后开始。</translation>
    </message>
    <message>
        <source>Nobody can stand in for themselves. Choose another deputy.</source>
        <translation>本人不能代理自己。请另选代理人。</translation>
    </message>
    <message>
        <source>{deputy} is already the deputy on some of these days. End that first, or choose other days.</source>
        <translation>这些日期中已由{deputy}代理。请先结束该代理，或另选日期。</translation>
    </message>
    <message>
        <source>On one of these days the work would go round in a circle: the deputy is represented by the principal. Choose another deputy or other days.</source>
        <translation>其中某一天会形成循环代理：代理人的工作又由被代理人代理。请另选代理人或日期。</translation>
    </message>
    <message>
        <source>This can only be done by the person concerned or the system administrator. Nothing was changed.</source>
        <translation>只有本人或系统管理员可以办理，未作任何改动。</translation>
    </message>
    <message>
        <source>An entry of the directory cannot be read ({id}). The rest is kept; tell the system administrator.</source>
        <translation>通讯录中有一条记录无法读取（{id}），其余内容已保留。请告知系统管理员。</translation>
    </message>
    <message>
        <source>On these days {name} holds the field “{field}” already. End that first, or choose other days.</source>
        <translation>“{field}”在这些日子里已由{name}负责。请先结束该分工，或另选日期。</translation>
    </message>
    <message>
        <source>This line of the duty table is not there any more. Nothing was changed.</source>
        <translation>职责分工表中已没有这一条，未作任何更改。</translation>
    </message>
</context>
</TS>
